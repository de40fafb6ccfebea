import { Database } from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sessionCookie } from '../http/security/session-cookie';
import { serveWebPages } from '../http/web-pages';
import { validationPipe } from '../http/validation';
import { ApiModule } from './api-module';
import { checkDatabaseRole } from './check-database-role';
import { equipServer, httpAdapter } from './http-server';
import { nestLogger } from './nest-logger';
import { openApiDocument, serveOpenApi } from './open-api';
import { productFolder } from './product-folder';

/**
 * Builds the API; it is ready to listen, or to be asked without a port by `inject`.
 *
 * @throws Error when the database's role is too strong (`checkDatabaseRole`).
 */
export async function createApi(configuration: Configuration, logger: Logger): Promise<NestFastifyApplication> {
  const application = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(configuration, logger),
    httpAdapter(),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest types its options as a class
    { logger: nestLogger(logger), abortOnError: false },
  );
  try {
    await checkDatabaseRole(application.get(Database), configuration.mode);
    await equipServer(application, configuration, logger);
    await serveWeb(application, logger);
    application.useGlobalPipes(validationPipe());
    serveOpenApi(application, openApiDocument(application, sessionCookie(configuration.publicUrl)));
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    return application;
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** The screens on the same port. An installation may serve the API alone; then its folder is not there. */
async function serveWeb(application: NestFastifyApplication, logger: Logger): Promise<void> {
  const folder = join(productFolder('apps'), 'web', 'dist');
  if (existsSync(join(folder, 'index.html'))) await serveWebPages(application.getHttpAdapter().getInstance(), folder);
  else logger.warn('the web application is not built: the API stands alone');
}
