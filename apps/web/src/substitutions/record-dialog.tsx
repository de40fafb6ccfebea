import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { SubstitutionRequest } from '../api/generated/model';
import { substitutionsRecord } from '../api/generated/substitutions/substitutions';
import { ActDialog } from '../design/act-dialog';
import { SearchedSelect } from '../design/searched-select';
import { useMe } from '../session/use-session';
import { findPeople } from './finders';
import { ScopeFields } from './scope-fields';
import type { SubstitutionDraft } from './substitution-draft';
import { emptyDraft, requestOf } from './substitution-draft';
import styles from './substitutions.module.css';

const principals = findPeople('principal');
const actors = findPeople('acting');

/** Records what an order says: who acts for whom, on which days, in what (R38). */
export function RecordDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { person } = useMe();
  const [draft, setDraft] = useState(() => emptyDraft(person.id));
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: SubstitutionRequest, options) => await substitutionsRecord(body, options),
    onDone: onClose,
  });
  const set = (told: Partial<SubstitutionDraft>): void => {
    setDraft({ ...draft, ...told });
  };
  const faultOf = (value: string | null, path: string): string | null =>
    missing && (value ?? '').trim() === '' ? t('substitutions:missing') : (faultAt(act.error, path) ?? null);
  const field = (name: 'number' | 'date' | 'from' | 'to', path: string): JSX.Element => (
    <TextInput
      type={name === 'number' ? 'text' : 'date'}
      label={t(`substitutions:record.${name}`)}
      value={draft[name]}
      required
      {...(name === 'number' ? { maxLength: 60 } : {})}
      error={faultOf(draft[name], path)}
      onChange={({ currentTarget }) => {
        set({ [name]: currentTarget.value });
      }}
    />
  );
  return (
    <ActDialog
      opened
      onClose={onClose}
      size="lg"
      title={t('substitutions:record.title')}
      act={t('substitutions:record.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const request = requestOf(draft);
        setMissing(request === null);
        if (request !== null) act.mutate(request);
      }}
    >
      <SearchedSelect
        of="substitution principals"
        find={principals}
        nameAll={() => Promise.resolve([{ value: person.id, label: person.name }])}
        label={t('substitutions:record.principal')}
        value={draft.principal}
        required
        fault={faultOf(draft.principal, '/principal')}
        onChange={(principal) => {
          set({ principal });
        }}
      />
      <SearchedSelect
        of="substitution actors"
        find={actors}
        label={t('substitutions:record.acting')}
        value={draft.acting}
        required
        fault={faultOf(draft.acting, '/acting')}
        onChange={(acting) => {
          set({ acting });
        }}
      />
      <div className={styles.dates}>
        {field('number', '/order/number')}
        {field('date', '/order/date')}
      </div>
      <div className={styles.dates}>
        {field('from', '/from')}
        {field('to', '/to')}
      </div>
      <ScopeFields
        value={draft.procedures}
        fault={faultOf(draft.procedures?.join('') ?? 'all', '/procedures/0')}
        onChange={(procedures) => {
          set({ procedures });
        }}
      />
    </ActDialog>
  );
}
