import { Module } from '@nestjs/common';
import { MailController } from './mail-controller';
import { MailServerController } from './mail-server-controller';

@Module({ controllers: [MailController, MailServerController] })
export class MailModule {}
