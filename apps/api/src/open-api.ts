import 'reflect-metadata';
import { createLogger, loadConfiguration } from '@kelisim/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './application/api-module';
import { httpAdapter } from './application/http-server';
import { openApiDocument } from './application/open-api';
import { sessionCookie } from './http/security/session-cookie';

/**
 * Writes the OpenAPI document to standard output, without a database: the program that makes the web's client reads it.
 * Nothing is instantiated (`preview`), so the configuration may name servers that do not exist.
 */
async function main(): Promise<void> {
  const configuration = loadConfiguration({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    KELISIM_APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  });
  const application = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(configuration, createLogger('api', configuration)),
    httpAdapter(),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest types its options as a class
    { logger: false, preview: true, abortOnError: false },
  );
  const document = openApiDocument(application, sessionCookie(configuration.publicUrl));
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  await application.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
