import type { MailPage, MailPart, MailTextLine } from './mail-page';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Mail programs know few styles, and those in place only. */
const styles = {
  body: 'margin:0 auto;padding:24px;max-width:36em;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  heading: 'margin:28px 0 8px;font-size:16px',
  part: 'margin:0 0 20px',
  title: 'font-weight:600',
  footer: 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #8884;font-size:13px;opacity:.8',
};

/** A mail as HTML: no pictures, no scripts, nothing that is fetched; every text is escaped. */
export function mailHtml({ language, subject, parts, footer }: MailPage): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escape(subject)}</title></head><body style="${styles.body}">`,
    ...parts.map(partHtml),
    `<p style="${styles.footer}">${footer.map(lineHtml).join('<br>')}</p></body></html>`,
  ].join('\n');
}

function partHtml({ heading, title, lines = [] }: MailPart): string {
  if (heading !== undefined) return `<h2 style="${styles.heading}">${escape(heading)}</h2>`;
  const head = title === undefined ? [] : [`<span style="${styles.title}">${escape(title)}</span>`];
  return `<p style="${styles.part}">${[...head, ...lines.map(lineHtml)].join('<br>')}</p>`;
}

const lineHtml = ({ text, link }: MailTextLine): string =>
  link === undefined ? escape(text) : `<a href="${escape(link)}">${escape(text)}</a>`;
