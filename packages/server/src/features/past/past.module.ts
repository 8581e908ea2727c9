import { Module } from '@nestjs/common';
import { PastResolver } from './graphql/past.resolver.ts';
import { KeptDays } from './kept-days.ts';

@Module({ providers: [KeptDays, PastResolver], exports: [KeptDays] })
export class PastModule {}
