import { Database } from '@kelisim/persistence';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody who wants to hear that his inbox has changed. */
export interface InboxListener {
  readonly university: string;
  /** His id and his positions, as notices name them: `position@unit`. */
  readonly addresses: ReadonlySet<string>;
  readonly tell: () => void;
}

interface Notice {
  readonly u: string;
  readonly to: readonly string[];
}

/** Hears the database's notices «inbox changed» on one connection a process, and passes each to whom it concerns. */
@Injectable()
export class InboxNotices implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<InboxListener>();
  private stop: (() => Promise<void>) | null = null;

  constructor(@Inject(Database) private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stop = await this.database.listen(['kelisim_inbox'], (_, payload) => {
      this.pass(payload);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Gives the function that ends the listening. */
  add(listener: InboxListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private pass(payload: string): void {
    if (this.listeners.size === 0) return;
    const { u, to } = JSON.parse(payload) as Notice;
    for (const listener of this.listeners) {
      if (listener.university === u && to.some((address) => listener.addresses.has(address))) listener.tell();
    }
  }
}
