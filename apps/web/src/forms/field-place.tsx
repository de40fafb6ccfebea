import { Box } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { isWithin } from './pointer';

/** Marks where on the page the fields with these pointers are asked, so that a fault leads there. */
export function FieldPlace({
  paths,
  children,
}: {
  readonly paths: readonly string[];
  readonly children: ReactNode;
}): JSX.Element {
  return <Box data-fields={paths.join(' ')}>{children}</Box>;
}

/** Puts the reader into the field that a fault names, or into the nearest one around it. */
export function goToField(root: ParentNode, path: string): void {
  const places = [...root.querySelectorAll<HTMLElement>('[data-fields]')];
  const around = places.filter(({ dataset }) => (dataset.fields ?? '').split(' ').some((at) => isWithin(path, at)));
  const control = around.at(-1)?.querySelector<HTMLElement>('input:not(:disabled), textarea, select, button');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
