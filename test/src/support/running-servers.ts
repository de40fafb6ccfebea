import type { TestServers } from './test-servers';

/** Jest loads set-up and tear-down apart from each other; what they share can only stand on the global object. */
const holder = globalThis as typeof globalThis & { kelisimTestServers?: TestServers };

export function rememberServers(servers: TestServers): void {
  holder.kelisimTestServers = servers;
}

export function rememberedServers(): TestServers | undefined {
  return holder.kelisimTestServers;
}
