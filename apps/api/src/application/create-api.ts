import { Database } from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionCookie } from '../http/security/session-cookie';
import { validationPipe } from '../http/validation';
import { ApiModule } from './api-module';
import { checkDatabaseRole } from './check-database-role';
import { equipServer, httpAdapter } from './http-server';
import { nestLogger } from './nest-logger';
import { openApiDocument, serveOpenApi } from './open-api';

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
