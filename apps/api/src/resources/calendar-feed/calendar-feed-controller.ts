import { DomainError, stepTitle } from '@kelisim/domain';
import type { OwnTerm } from '@kelisim/persistence';
import { Database, findCalendarFeed, PackStore, readOwnTerms } from '@kelisim/persistence';
import type { Language } from '@kelisim/domain';
import type { Configuration } from '@kelisim/platform';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CONFIGURATION } from '../../application/parts';
import { Documented } from '../../http/documented';
import { PublicRoute } from '../../http/security/public-route';
import type { FeedTerm } from './feed-text';
import { feedText } from './feed-text';
import { hashOfToken, tokenOf } from './feed-token';

/** A calendar of more terms would not be read. */
const mostTerms = 500;

/** A person's running terms, for the calendar that he uses. Its address is the key: there is no session. */
@ApiTags('calendar-feed')
@Controller('api/calendar')
export class CalendarFeedController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get(':file')
  @PublicRoute()
  // Kept by the calendar that asked, and by nothing on the way.
  @Header('cache-control', 'private, max-age=300')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="kelisim.ics"')
  @Documented({
    summary: 'My running terms as a calendar (iCalendar)',
    description: 'By the address from `POST /api/me/calendar`, without a session, until it is taken back.',
    mediaType: 'text/calendar',
    refusals: ['not-found'],
    open: true,
  })
  async read(@Param('file') file: string): Promise<string> {
    const token = tokenOf(file);
    const found =
      token === null ? null : await this.database.system(async (q) => await findCalendarFeed(q, hashOfToken(token)));
    if (found === null) throw new DomainError({ code: 'not-found' });
    const { terms, now } = await this.database.read(
      found.university,
      async (q) => await readOwnTerms(q, found, mostTerms),
    );
    const worded = await Promise.all(
      terms.map(async (term) => await this.word(found.university, term, found.language)),
    );
    const { publicUrl } = this.configuration;
    return feedText(worded, { language: found.language, publicUrl, now: new Date(now) });
  }

  private async word(university: string, term: OwnTerm, language: Language): Promise<FeedTerm> {
    const { definition } = await this.packs.get(university, term.procedure, term.packVersion);
    return { ...term, title: definition.title[language], stepTitle: stepTitle(definition, term.step)[language] };
  }
}
