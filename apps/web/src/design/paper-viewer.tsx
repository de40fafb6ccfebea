import { Alert, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileAlert } from '@tabler/icons-react';
import type { JSX, UIEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../api/problem';
import type { OpenPaper } from './paper-document';
import { PaperPage } from './paper-page';
import { PaperToolbar } from './paper-toolbar';
import classes from './paper-viewer.module.css';
import { ProblemNotice } from './problem-notice';
import { usePaper } from './use-paper';

interface PaperViewerProps {
  /** Of the same origin, or `blob:`. */
  readonly url: string;
  readonly title: string;
  /** How high the pages' place is at most; by default as high as the window allows. */
  readonly height?: string | undefined;
}

/** A PDF as it is, page under page, fitting the width; white in both themes, as it would come from the printer. */
export function PaperViewer({ url, title, height }: PaperViewerProps): JSX.Element {
  const reading = usePaper(url);
  const { ref, width } = useElementSize();
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const pages = reading.state === 'shown' ? reading.paper.pages.length : null;
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    setPage(pageInSight(event.currentTarget));
  };
  return (
    <figure className={classes.viewer} aria-label={title}>
      <PaperToolbar {...{ url, title, page, pages, zoom }} onZoom={setZoom} />
      <div
        ref={ref}
        className={classes.pages}
        style={height === undefined ? {} : { maxBlockSize: height }}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={title}
        aria-busy={reading.state === 'loading'}
      >
        {reading.state === 'loading' && <PaperSkeleton />}
        {reading.state === 'failed' && <PaperFault error={reading.error} onAgain={reading.again} />}
        {reading.state === 'shown' && width > 0 && <Pages paper={reading.paper} width={Math.floor(width * zoom)} />}
      </div>
    </figure>
  );
}

function Pages({ paper, width }: { readonly paper: OpenPaper; readonly width: number }): JSX.Element {
  return (
    <>
      {paper.pages.map((page) => (
        <PaperPage key={page.pageNumber} page={page} library={paper.library} width={width} />
      ))}
    </>
  );
}

/** The page that holds the middle of what is seen. */
function pageInSight(place: HTMLElement): number {
  const middle = place.scrollTop + place.clientHeight / 2;
  const sheets = [...place.querySelectorAll<HTMLElement>('[data-page]')];
  const seen = sheets.findLast(({ offsetTop }) => offsetTop - place.offsetTop <= middle);
  return Number(seen?.dataset.page ?? 1);
}

function PaperSkeleton(): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status">
      <VisuallyHidden>{t('design:paper.loading')}</VisuallyHidden>
      {[40, 70, 90, 85, 60, 92, 88, 30].map((width, line) => (
        <Skeleton key={line} height={12} width={`${String(width)}%`} radius="xl" />
      ))}
    </div>
  );
}

/** The server's own words where it refused; else the file itself cannot be read here, and may be read elsewhere. */
function PaperFault({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }): JSX.Element {
  const { t } = useTranslation();
  if (error instanceof Problem || error instanceof Unreachable)
    return <ProblemNotice error={error} onAgain={onAgain} />;
  return (
    <Alert role="alert" color="yellow" icon={<IconFileAlert aria-hidden />} title={t('design:paper.unreadable.title')}>
      <Text size="sm">{t('design:paper.unreadable.detail')}</Text>
    </Alert>
  );
}
