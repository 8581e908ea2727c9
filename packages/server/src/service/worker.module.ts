import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { features } from './features.ts';
import { PlatformModule, type Platform } from './platform.module.ts';

/** The worker: the handlers of all features. */
@Module({})
export class WorkerModule {
  static with(platform: Platform): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(platform), DiscoveryModule, ...features] };
  }
}
