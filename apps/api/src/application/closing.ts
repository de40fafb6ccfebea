import { RendererClient } from '@kelisim/documents';
import { Database } from '@kelisim/persistence';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';

/** Closes the connections after the last request has been answered: Nest calls this when the server is closed. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RendererClient) private readonly renderer: RendererClient,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.renderer.close();
    await this.database.close();
  }
}
