import { IconLockAccess } from '@tabler/icons-react';
import type { JSX } from 'react';
import { EmptyState } from './empty-state';
import { PageHeader } from './page-header';

interface NoRightProps {
  /** Of the page. */
  readonly page: string;
  readonly title: string;
  readonly detail: string;
}

/** Not an error: this page is simply another's. */
export function NoRight({ page, title, detail }: NoRightProps): JSX.Element {
  return (
    <>
      <PageHeader title={page} />
      <EmptyState icon={IconLockAccess} title={title} detail={detail} />
    </>
  );
}
