/** A backup that cannot be made, read or restored as things stand. The message names the way out. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
