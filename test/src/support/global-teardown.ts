import { rememberedServers } from './running-servers';

/** Stops what `global-setup.ts` started and throws its data away. */
export default async function stopAfterAllTests(): Promise<void> {
  await rememberedServers()?.stop();
}
