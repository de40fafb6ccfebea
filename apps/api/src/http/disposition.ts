/** A file's name for browsers: plain for the old ones, in RFC 8187 for names with other letters. */
export function dispositionOf(name: string, kind: 'inline' | 'attachment' = 'inline'): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
