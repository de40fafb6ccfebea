import { Module } from '@nestjs/common';
import { Login } from './login';
import { SessionController } from './session-controller';

@Module({ controllers: [SessionController], providers: [Login] })
export class SessionModule {}
