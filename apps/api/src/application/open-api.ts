import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemComponent } from '../http/problem/problem-schema';
import type { SessionCookie } from '../http/security/session-cookie';

/** Where the document and its page are. */
export const openApiPaths = { document: 'api/openapi.json', page: 'api/docs' };

/** The OpenAPI 3.1 document of the whole API, made of the same schemas that check requests. */
export function openApiDocument(application: INestApplication, cookie: SessionCookie): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kelisim')
    .setDescription(
      'Procedures that run on documents and consents. Log in by `POST /api/session`; errors are problem documents (RFC 9457).',
    )
    .setVersion('1')
    .addCookieAuth(cookie.name, { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    standardSchemaConverter: (schema, { schemaType }) => convert(schema as z.ZodType, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemComponent },
  };
  return document;
}

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; named parts become components. */
function convert(zodSchema: z.ZodType, io: 'input' | 'output'): { schema: object; components: Record<string, object> } {
  const schema = z.toJSONSchema(zodSchema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const components = schema.$defs ?? {};
  delete schema.$defs;
  delete schema.$schema;
  return { schema, components: components };
}

/** Serves the document and, with it, the page on which everything can be tried. */
export function serveOpenApi(application: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup(openApiPaths.page, application, document, {
    jsonDocumentUrl: openApiPaths.document,
    raw: ['json'],
    customSiteTitle: 'Kelisim API',
    swaggerOptions: { withCredentials: true, persistAuthorization: false },
  });
}
