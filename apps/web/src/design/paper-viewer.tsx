import { Alert, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileAlert } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../api/problem';
import type { OpenPaper } from './paper-document';
import { PaperPage } from './paper-page';
import { PaperToolbar } from './paper-toolbar';
import classes from './paper-viewer.module.css';
import { ProblemNotice } from './problem-notice';
import { usePageInSight } from './use-page-in-sight';
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
  return (
    <figure className={classes.viewer} aria-label={title}>
      <PaperToolbar {...{ url, title, page, pages, zoom }} onZoom={setZoom} />
      <div
        className={classes.pages}
        style={height === undefined ? {} : { maxBlockSize: height }}
        tabIndex={0}
        role="region"
        aria-label={title}
        aria-busy={reading.state === 'loading'}
      >
        <div ref={ref} className={classes.sheets}>
          {reading.state === 'loading' && <PaperSkeleton />}
          {reading.state === 'failed' && <PaperFault error={reading.error} onAgain={reading.again} />}
          {reading.state === 'shown' && width > 0 && (
            <Pages paper={reading.paper} width={Math.floor(width * zoom)} onSight={setPage} />
          )}
        </div>
      </div>
    </figure>
  );
}

interface PagesProps {
  readonly paper: OpenPaper;
  readonly width: number;
  readonly onSight: (page: number) => void;
}

function Pages({ paper, width, onSight }: PagesProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  usePageInSight(place, paper, onSight);
  return (
    <div ref={place} className={classes.sheets}>
      {paper.pages.map((page) => (
        <PaperPage key={page.pageNumber} page={page} library={paper.library} width={width} />
      ))}
    </div>
  );
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
