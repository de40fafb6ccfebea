import type { JSX } from 'react';

/** A sentence in which the number of a case stays on one line. */
export function AroundNumber({ words, number }: { readonly words: string; readonly number: string }): JSX.Element {
  const at = words.indexOf(number);
  if (at < 0) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <span style={{ whiteSpace: 'nowrap' }}>{number}</span>
      {words.slice(at + number.length)}
    </>
  );
}
