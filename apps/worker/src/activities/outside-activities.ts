import { PaperPrinter } from '@kelisim/documents';
import { OutsideWindows } from '@kelisim/journal';
import {
  BlobStore,
  CaseStores,
  Database,
  prepareRendering,
  recordRendering,
  reportChildEnd,
} from '@kelisim/persistence';
import { Failpoints } from '@kelisim/platform';
import type { CaseRef, OutsideActivities } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';
import { withHeartbeat } from './heartbeat';

/** The activities that may wait long for something outside the case. */
@Injectable()
export class OutsideWork implements OutsideActivities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PaperPrinter) private readonly printer: PaperPrinter,
    @Inject(Failpoints) private readonly failpoints: Failpoints,
    @Inject(OutsideWindows) private readonly windows: OutsideWindows,
  ) {}

  /** A paper that a reader has had made in the meantime is only reported. */
  async renderPaper(ref: CaseRef, effect: string): Promise<void> {
    const job = await prepareRendering(this.database, this.stores, ref, effect);
    const rendition = job === null ? null : await withHeartbeat((signal) => this.printer.print(job, { signal }));
    this.failpoints.reach('paper.before-record', { case: ref.caseId, effect });
    await recordRendering(this.database, this.stores, this.blobs, ref, effect, rendition);
  }

  reportChildEnd(ref: CaseRef, effect: string): Promise<void> {
    return withHeartbeat(() => reportChildEnd(this.database, this.stores, ref, effect));
  }

  openOutsideWindow(ref: CaseRef, effect: string): Promise<void> {
    return withHeartbeat(() => this.windows.open(ref, effect));
  }

  extendOutsideWindow(ref: CaseRef, effect: string): Promise<void> {
    return withHeartbeat(() => this.windows.extend(ref, effect));
  }

  closeOutsideWindow(ref: CaseRef, effect: string): Promise<void> {
    return withHeartbeat(() => this.windows.close(ref, effect));
  }
}
