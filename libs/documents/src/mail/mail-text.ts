import type { MailPage, MailPart, MailTextLine } from './mail-page';

/** A mail as plain text. */
export function mailText({ parts, footer }: MailPage): string {
  return `${parts.map(partText).join('\n\n')}\n\n-- \n${footer.map(lineText).join('\n')}\n`;
}

function partText({ heading, title, lines = [] }: MailPart): string {
  return [
    ...(heading === undefined ? [] : [heading.toUpperCase()]),
    ...(title === undefined ? [] : [title]),
    ...lines.map(lineText),
  ].join('\n');
}

const lineText = ({ text, link }: MailTextLine): string => (link === undefined ? text : `${text}: ${link}`);
