/** A problem document in the OpenAPI document; one schema, referred to by every route. */
export const problemSchema = { $ref: '#/components/schemas/Problem' };

export const problemComponent = {
  type: 'object' as const,
  description: 'RFC 9457. Title, detail and messages are in the language of the request.',
  properties: {
    type: { type: 'string', description: 'urn:kelisim:problem: and the code' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable name of the refusal' },
    title: { type: 'string' },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'JSON Pointer into the body or the form' },
          rule: { type: 'string', description: 'Stable name of the broken rule' },
          message: { type: 'string' },
        },
        required: ['path', 'rule', 'message'],
      },
    },
    data: { type: 'object', description: 'Values of the refusal, by code', additionalProperties: true },
    request: { type: 'string', description: "The request's number in the log, for faults of the service" },
  },
  required: ['type', 'status', 'code', 'title'],
};
