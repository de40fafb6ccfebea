import { outcomesOf } from '../routes';
import type { Linting } from './linting';

/** Forms and templates that the definition names exist, those that exist are used, and so are the requirements. */
export function partsRule(linting: Linting): void {
  const used = { forms: new Set<string>(), templates: new Set<string>() };
  const { definition, pack } = linting;
  const form = (part: object, field: string, id: string): void => {
    used.forms.add(id);
    linting.exists(part, field, 'form', id, Object.keys(pack.forms));
  };
  const template = (part: object, field: string, id: string): void => {
    used.templates.add(id);
    linting.exists(part, field, 'template', id, Object.keys(pack.templates));
  };
  form(definition.start, 'form', definition.start.form);
  if (definition.start.document !== null) template(definition.start, 'document', definition.start.document);
  for (const step of definition.steps) {
    if (step.kind === 'document') template(step, 'document', step.document);
    if (step.kind === 'rows' && step.rows.extract !== null) template(step.rows, 'extract', step.rows.extract);
    if (step.kind === 'form') form(step, 'form', step.form);
    for (const outcome of outcomesOf(step)) {
      if (outcome.form !== null && !(step.kind === 'form' && outcome.form === step.form))
        form(outcome, 'form', outcome.form);
      for (const id of outcome.produces) template(outcome, 'produces', id);
    }
  }
  refuseUnused(linting, used.forms, used.templates);
  for (const [index, code] of definition.implements.entries()) {
    linting.exists(definition.implements, String(index), 'requirement', code, linting.known.requirements);
  }
}

function refuseUnused(linting: Linting, forms: ReadonlySet<string>, templates: ReadonlySet<string>): void {
  for (const id of Object.keys(linting.pack.forms).filter((known) => !forms.has(known))) {
    linting.refuseFile(
      `forms/${id}.json`,
      `the form «${id}» is used nowhere`,
      'name it in the definition, or remove the file',
    );
  }
  for (const id of Object.keys(linting.pack.templates).filter((known) => !templates.has(known))) {
    linting.refuseFile(
      `templates/${id}.hbs`,
      `the template «${id}» is used nowhere`,
      'name it in the definition, or remove the file',
    );
  }
}
