import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';

export const publicRouteMark = 'kelisim:public-route';

/** Opens a route to people who are not logged in. Without this mark every route is closed. */
export const PublicRoute = (): CustomDecorator => SetMetadata(publicRouteMark, true);
