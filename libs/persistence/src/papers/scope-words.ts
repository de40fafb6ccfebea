import type { FormSchema, PaperScopeLine, PaperValue, WindowScope } from '@kelisim/domain';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import { itemForm } from './item-form';

/** What the window of the procedure opens, field by field in words, so that extract and sheet name it exactly (R06). */
export function scopeWords(ledger: CaseLedger, line: LoadedLine): readonly PaperScopeLine[] {
  const { pack } = ledger.context;
  const step = pack.definition.steps.find((candidate) => candidate.kind === 'window');
  const schema = pack.forms[pack.definition.start.form];
  if (step?.kind !== 'window' || schema === undefined) return [];
  const form = itemForm(ledger.case.personal.words.form, line.itemValues);
  return scopeFields(step.scope).flatMap((field) => {
    const property = schema.properties?.[field];
    const value = form[field];
    return property === undefined || value === undefined ? [] : [scopeLine(field, property, value, ledger)];
  });
}

function scopeFields(scope: WindowScope): readonly string[] {
  const sources = [scope.discipline, scope.group, scope.lessonTypes, scope.dates, scope.students];
  return sources.flatMap((source) => source?.split('.').slice(1) ?? []);
}

function scopeLine(field: string, property: FormSchema, value: PaperValue, ledger: CaseLedger): PaperScopeLine {
  return { title: property['x-title']?.[ledger.case.language] ?? field, value: inWords(value) };
}

function inWords(value: PaperValue): string {
  if (Array.isArray(value)) return value.map((entry: PaperValue) => inWords(entry)).join(', ');
  if (typeof value === 'object' && value !== null && 'label' in value) return inWords(value.label ?? '');
  return typeof value === 'object' ? '' : localDay(String(value));
}

/** A date as papers write it in all four languages: 22.11.2026. */
const localDay = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
