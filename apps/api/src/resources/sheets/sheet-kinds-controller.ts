import { listSheetKinds } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { sheetKindList } from './sheet-schemas';

@ApiTags('sheets')
@Controller('api/sheet-kinds')
export class SheetKindsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({ summary: 'The kinds of sheets of the university', answer: sheetKindList })
  async list(@From() { who, language }: Caller): Promise<z.infer<typeof sheetKindList>> {
    const kinds = await this.database.read(who.university, listSheetKinds);
    return { items: kinds.map(({ code, title }) => ({ code, title: title[language] })) };
  }
}
