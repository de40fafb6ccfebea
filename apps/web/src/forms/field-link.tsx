import { Anchor } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { goToField } from './field-place';

/** Leads to the field with this pointer. */
export function FieldLink({ path, children }: { readonly path: string; readonly children: ReactNode }): JSX.Element {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      mih={26}
      underline="always"
      onClick={() => {
        goToField(document, path);
      }}
    >
      {children}
    </Anchor>
  );
}
