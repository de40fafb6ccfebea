import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as extension from './extension-files';
import * as standard from './standard-files';

const guide = readFileSync(join(__dirname, '../../../../docs/guides/import.md'), 'utf8');
const rowOf = (file: string): string => guide.split('\n').find((line) => line.startsWith(`| \`${file}\``)) ?? '';
interface Spec {
  readonly file: string;
  readonly columns: Readonly<Record<string, { readonly required: boolean }>>;
}
const specsOf = (files: object): readonly Spec[] =>
  Object.values(files).filter(
    (spec: unknown): spec is Spec => typeof spec === 'object' && spec !== null && 'file' in spec,
  );

describe('the guide of the import', () => {
  it.each(specsOf(standard).map(({ file }) => file))('says what becomes of %s', (file) => {
    expect(rowOf(file)).not.toBe('');
  });

  it.each(specsOf(extension).map((spec) => [spec.file, spec] as const))(
    'names the columns of %s',
    (file, { columns }) => {
      for (const [name, { required }] of Object.entries(columns)) {
        expect(rowOf(file)).toContain(required ? `**\`${name}\`**` : ` \`${name}\``);
      }
      const named = [...(rowOf(file).split('|')[3] ?? '').matchAll(/\*\*`(\w+)`\*\*/g)].map(([, name]) => name);
      const required = Object.keys(columns).filter((name) => columns[name]?.required === true);
      expect(named.sort()).toEqual(required.sort());
    },
  );
});
