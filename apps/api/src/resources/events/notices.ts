import { Database } from '@kelisim/persistence';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';

/** What there is to hear: one's inbox has changed, a case that concerns one has moved, or a sitting of a council of one's. */
export const topics = ['inbox', 'case', 'sitting'] as const;
export type Topic = (typeof topics)[number];

/** Somebody who wants to hear of changes. */
export interface Listener {
  readonly university: string;
  /** By topic, the addresses that are his in notices. */
  readonly addresses: Readonly<Record<Topic, ReadonlySet<string>>>;
  readonly tell: (topic: Topic) => void;
}

interface Notice {
  readonly u: string;
  readonly to: readonly string[];
}

/** Hears the database's notices on one connection a process, and passes each to whom it concerns. */
@Injectable()
export class Notices implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
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
  add(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private pass(payload: string): void {
    if (this.listeners.size === 0) return;
    const { u, to } = JSON.parse(payload) as Notice;
    for (const { university, addresses, tell } of this.listeners) {
      if (university !== u) continue;
      for (const topic of topics) if (to.some((address) => addresses[topic].has(address))) tell(topic);
    }
  }
}
