import { DomainError } from '@kelisim/domain';
import type { AttemptLimit } from '@kelisim/persistence';
import { insertUsualTeaching } from '@kelisim/journal';
import {
  beginAttempt,
  CaseSealer,
  Database,
  forgetAttempt,
  foundingBasis,
  foundUniversity,
  hasUniversity,
} from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { forgetSetupCode, isSetupCode } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CONFIGURATION, LOGGER } from '../../application/parts';
import { productFolder } from '../../application/product-folder';
import { publishPacks, readPacks } from '../../prepare/publish-procedures';
import { hashPassword } from '../session/passwords';
import { setupFaults } from './setup-faults';
import type { Founded, SetupRequest } from './setup-schemas';
import { universityPlan } from './university-plan';

/** Seconds for which a wrong code counts. */
const period = 600;
const most = { source: 10, everywhere: 100 };

/** The first run of an empty installation: its university is founded once, by whoever holds the setup code. */
@Injectable()
export class FirstRun {
  /** A university never goes away again, so that one answer is enough. */
  private done = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseSealer) private readonly sealer: CaseSealer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async isNeeded(): Promise<boolean> {
    this.done ||= await this.database.system(hasUniversity);
    return !this.done;
  }

  /**
   * Founds the university, and publishes the shipped procedures there, in one transaction.
   *
   * @throws DomainError `setup-done`, `too-many-attempts` with the seconds to wait, `setup-code-wrong`, `request-invalid`.
   */
  async found(request: SetupRequest, source: string): Promise<Founded> {
    if (!(await this.isNeeded())) throw new DomainError({ code: 'setup-done' });
    await this.checkCode(request.code, source);
    const fields = setupFaults(request);
    if (fields.length > 0) throw new DomainError({ code: 'request-invalid', fields });
    const packs = await readPacks(productFolder('procedures'));
    const plan = universityPlan(request, await hashPassword(request.administrator.password));
    await this.database.transaction(plan.id, async (q) => {
      await foundUniversity(q, this.sealer, plan);
      await insertUsualTeaching(q, { university: plan.id, basis: foundingBasis[plan.language] });
      await publishPacks(q, plan.id, packs);
    });
    this.done = true;
    forgetSetupCode(this.configuration.dataFolder);
    this.logger.info({ university: plan.id }, 'the university was founded');
    return { university: plan.id, procedures: packs.map(({ pack }) => pack.definition.procedure) };
  }

  /** A right code leaves no trace: its holder may have to mend his answers many times. */
  private async checkCode(code: string, source: string): Promise<void> {
    const attempt = await this.database.system(async (q) => await beginAttempt(q, limitsOf(source), period));
    const right = isSetupCode(this.configuration.dataFolder, code);
    if (attempt.wait > 0 || right) {
      await this.database.system(async (q) => {
        await forgetAttempt(q, attempt);
      });
    }
    // Strangers' guesses must not lock out who holds the code, which nobody can guess.
    if (right) return;
    if (attempt.wait > 0) throw new DomainError({ code: 'too-many-attempts', data: { wait: attempt.wait } });
    throw new DomainError({ code: 'setup-code-wrong', fields: [{ path: '/code', rule: 'setup-code' }] });
  }
}

/** Addresses are counted under a hash: the table says nothing about who tried. */
function limitsOf(source: string): AttemptLimit[] {
  const subject = createHash('sha256').update(`setup\n${source}`).digest('base64url');
  return [
    { subject, most: most.source },
    { subject: 'setup', most: most.everywhere },
  ];
}
