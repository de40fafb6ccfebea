import type { DocumentErrorCode } from '../document-error';
import { compileTemplate } from './compile-template';

const data = {
  language: 'ru',
  zone: 'Asia/Almaty',
  words: {},
  name: 'А',
  form: { cause: 'б', group: { id: '1', label: 'В' } },
};

const refusal = (code: DocumentErrorCode): unknown => expect.objectContaining({ code });
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('compileTemplate', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '{{constructor}}',
    '{{{name}}}',
    '"><iframe src=file:///etc/passwd>',
    "'`=&",
  ])('a value stays text: %s', (attack) => {
    const html = compileTemplate('<p title="{{name}}">{{name}}</p>')({ ...data, name: attack });
    expect(html).not.toMatch(/<(script|img|iframe)/);
    const unescaped = html
      .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(unescaped).toBe(`<p title="${attack}">${attack}</p>`);
  });

  it('what a helper returns is escaped too', () => {
    expect(compileTemplate('{{show name}}')({ ...data, name: '<b>' })).toBe('&lt;b&gt;');
    expect(compileTemplate('{{otherwise name "–"}}')({ ...data, name: '<b>' })).toBe('&lt;b&gt;');
  });

  it.each([
    '{{{name}}}',
    '{{&name}}',
    '{{#if name}}{{{name}}}{{/if}}',
    '{{lookup form "cause"}}',
    '{{log name}}',
    '{{#with form}}{{cause}}{{/with}}',
    '{{> unknown}}',
    '{{> (show name)}}',
    '{{* decorator}}',
    '{{cssText name}}',
    '{{show}}',
    '{{#name}}x{{/name}}',
  ])('a template with %s is refused before it runs', (source) => {
    expect(thrownBy(() => compileTemplate(source))).toEqual(refusal('template-unsafe'));
  });

  it('a partial is held to the same rules, and may not call the paper it stands in', () => {
    expect(thrownBy(() => compileTemplate('{{> a}}', { a: '{{{name}}}' }))).toEqual(refusal('template-unsafe'));
    expect(thrownBy(() => compileTemplate('{{> paper}}', { paper: '{{> paper}}' }))).toEqual(
      refusal('template-unsafe'),
    );
    expect(thrownBy(() => compileTemplate('{{> a name=form.x}}', { a: '{{name}}' }))).toEqual(
      refusal('template-unsafe'),
    );
  });

  it('a ready syntax tree is not accepted in place of a text', () => {
    const tree = { type: 'Program', body: [] } as unknown as string;
    expect(thrownBy(() => compileTemplate(tree))).toEqual(refusal('template-unsafe'));
  });

  it('a fault of syntax is told with its line', () => {
    const error = thrownBy(() => compileTemplate('a\n{{#if name}}'));
    expect(error).toEqual(refusal('template-syntax'));
    expect((error as Error).message).toMatch(/line 2/);
  });

  it.each(['{{nane}}', '{{form.couse}}', '{{show form.couse}}', '{{#each form.students}}x{{/each}}', '{{> a}}'])(
    'an unknown field is refused, not left blank: %s',
    (source) => {
      const paper = compileTemplate(source, { a: '{{form.couse}}' });
      expect(thrownBy(() => paper(data))).toEqual(refusal('template-field-unknown'));
    },
  );

  it.each(['{{constructor}}', '{{form.constructor}}', '{{name.constructor}}', '{{form.__proto__}}'])(
    'nothing is reached through the prototype: %s',
    (source) => {
      let printed = '';
      try {
        printed = compileTemplate(source)(data);
      } catch (error) {
        expect(error).toEqual(refusal('template-field-unknown'));
      }
      expect(printed).toBe('');
    },
  );

  it('an object is never printed as «[object Object]»', () => {
    expect(thrownBy(() => compileTemplate('{{form.group}}')(data))).toEqual(refusal('template-value-unfit'));
    expect(compileTemplate('{{show form.group}}')(data)).toBe('В');
  });

  it('data cannot carry markup past the escaping by a toHTML of their own', () => {
    const sly = { toHTML: () => '<b>' };
    expect(thrownBy(() => compileTemplate('{{name}}')({ ...data, name: sly }))).toEqual(
      refusal('template-value-unfit'),
    );
  });

  it('an impossible date is a fault of the data', () => {
    expect(thrownBy(() => compileTemplate('{{dateInWords name}}')({ ...data, name: 'вчера' }))).toEqual(
      refusal('template-value-unfit'),
    );
  });
});
