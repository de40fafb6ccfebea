import { defineConfig } from 'orval';

/** `npm run web:client` writes the client anew from the API's own document; `npm run verify` fails where it is stale. */
export default defineConfig({
  kelisim: {
    input: './openapi.json',
    output: {
      mode: 'tags-split',
      target: './src/api/generated/kelisim.ts',
      schemas: './src/api/generated/model',
      client: 'react-query',
      httpClient: 'fetch',
      clean: true,
      override: {
        mutator: { path: './src/api/request.ts', name: 'request' },
        fetch: { includeHttpResponseReturnType: false },
        query: { signal: true },
      },
    },
  },
});
