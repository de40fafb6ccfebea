import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseStoryDeadlines, useCaseStoryDocuments, useCaseStoryEvents } from '../api/generated/cases/cases';
import type { Case } from '../api/generated/model';
import { Observers } from '../around/observers';
import { Talk } from '../around/talk';
import { Section } from '../design/section';
import { CaseApproval } from './case-approval';
import { CaseDeadlines } from './case-deadlines';
import { CaseForm } from './case-form';
import { CaseHead } from './case-head';
import { CaseItems } from './case-items';
import { CaseNow } from './case-now';
import { CasePapers } from './case-papers';
import { CaseRoute } from './case-route';
import classes from './case-sheet.module.css';
import { CaseStory } from './case-story';
import { usePrintedLight } from './use-printed-light';

/** Few cases have lists of many: they come when one has. */
const AcquaintanceSection = lazy(async () => ({
  default: (await import('../rolls/acquaintance-section')).AcquaintanceSection,
}));
const RowsSection = lazy(async () => ({ default: (await import('../rolls/rows-section')).RowsSection }));

/** All that is known of a case: beside each other on a wide screen, under each other on a narrow one and on paper. */
export function CaseSheet({ of }: { readonly of: Case }): JSX.Element {
  const { t } = useTranslation();
  const events = useCaseStoryEvents(of.id);
  const documents = useCaseStoryDocuments(of.id);
  const deadlines = useCaseStoryDeadlines(of.id);
  usePrintedLight();
  const clocks = deadlines.data?.items ?? [];
  return (
    <>
      <CaseHead of={of} deadlines={clocks} />
      <div className={classes.sheet}>
        <div className={classes.side}>
          <CaseNow of={of} deadlines={clocks} events={events.data?.items ?? []} />
          <CaseRoute of={of} events={events} />
          {of.approvals.map((approval) => (
            <CaseApproval key={approval.step} of={approval} />
          ))}
          {of.items.length > 1 && <CaseItems items={of.items} />}
          <CaseDeadlines deadlines={deadlines} of={of} />
          <Observers caseId={of.id} />
        </div>
        <div className={classes.main}>
          <CasePapers of={of} documents={documents} />
          <Suspense>
            {of.lists.includes('acquaint') && <AcquaintanceSection caseId={of.id} />}
            {of.lists.includes('rows') && <RowsSection caseId={of.id} />}
          </Suspense>
          <CaseForm of={of} />
          <div className="no-print">
            <Section title={t('cases:talk')}>
              <Talk caseId={of.id} />
            </Section>
          </div>
          <CaseStory of={of} events={events} />
        </div>
      </div>
    </>
  );
}
