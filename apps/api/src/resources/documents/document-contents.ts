import { DomainError } from '@kelisim/domain';
import type { Blob, DocumentRow } from '@kelisim/persistence';
import {
  BlobStore,
  CaseStores,
  Database,
  prepareRendering,
  recordRendering,
  renderingEffect,
} from '@kelisim/persistence';
import { PaperPrinter } from '@kelisim/documents';
import { Inject, Injectable } from '@nestjs/common';

/** Gives the bytes of papers: kept ones, or made now when a reader comes before the worker (design §3 «Papers»). */
@Injectable()
export class DocumentContents {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PaperPrinter) private readonly printer: PaperPrinter,
  ) {}

  /** @throws DomainError `render-failed` while the paper cannot be made. */
  async of(university: string, row: DocumentRow): Promise<Blob> {
    if (row.file === null) await this.make(university, row.id);
    const file = row.file ?? (await this.fileOf(university, row.id));
    const blob = file === null ? null : await this.blobs.get(university, Buffer.from(file, 'hex'));
    if (blob === null) throw new DomainError({ code: 'render-failed' });
    return blob;
  }

  private async make(university: string, document: string): Promise<void> {
    const pending = await renderingEffect(this.database, university, document);
    const job =
      pending === null ? null : await prepareRendering(this.database, this.stores, pending.ref, pending.effect);
    if (pending === null || job === null) return;
    const rendition = await this.printer.print(job, { urgent: true });
    await recordRendering(this.database, this.stores, this.blobs, pending.ref, pending.effect, rendition);
  }

  private async fileOf(university: string, document: string): Promise<string | null> {
    const { rows } = await this.database.read(university, async (q) =>
      q.query<{ file: Buffer | null }>('select file from documents where university = $1 and id = $2', [
        university,
        document,
      ]),
    );
    return rows[0]?.file?.toString('hex') ?? null;
  }
}
