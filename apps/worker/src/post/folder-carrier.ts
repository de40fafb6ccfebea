import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Carrier } from './carrier';

/**
 * Where a university has no mail server yet, its mail lies in a folder, each in a file that every mail program opens. The
 * file is named by the mail: written twice it is still one.
 *
 * @param host the product's, of which the sender's address is made.
 */
export function folderCarrier(folder: string, host: string): Carrier {
  const transport = createTransport({
    ...{ streamTransport: true, buffer: true, newline: 'windows' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    way: 'folder',
    sender: `kelisim@${/^[\d.]+$|:/.test(host) ? 'localhost' : host}`,
    carry: async (id, message) => {
      const { message: bytes } = await transport.sendMail(message);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${id}.eml`);
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => {
      transport.close();
    },
  };
}
