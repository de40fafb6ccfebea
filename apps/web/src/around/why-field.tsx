import type { JSX } from 'react';
import { LongText } from '../forms/long-text';

/** Only whoever writes much wants to know how much there is room for. */
const COUNTED_FROM = 3000;

interface WhyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Present once it was missed. */
  readonly fault: string | null;
  readonly isOptional?: boolean;
  readonly onChange: (words: string) => void;
}

/** Some sentences that have to be there. */
export function WhyField({ label, value, fault, isOptional = false, onChange }: WhyFieldProps): JSX.Element {
  return (
    <LongText
      {...{ label, value, onChange }}
      required={!isOptional}
      minRows={2}
      maxRows={8}
      countFrom={COUNTED_FROM}
      error={value.trim() === '' ? fault : null}
    />
  );
}
