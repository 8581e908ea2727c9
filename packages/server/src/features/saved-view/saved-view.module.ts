import { Module } from '@nestjs/common';
import { ChooseDefaultView } from './commands/choose-default-view.ts';
import { DeleteView } from './commands/delete-view.ts';
import { RestoreView } from './commands/restore-view.ts';
import { SaveView } from './commands/save-view.ts';
import { SavedViewChangesResolver, SavedViewsResolver } from './graphql/saved-view.resolver.ts';
import { SavedViewsReadModel } from './saved-view.read-model.ts';

@Module({
  providers: [
    ChooseDefaultView,
    DeleteView,
    RestoreView,
    SaveView,
    SavedViewsReadModel,
    SavedViewsResolver,
    SavedViewChangesResolver,
  ],
})
export class SavedViewModule {}
