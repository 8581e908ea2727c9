import { z } from 'zod';
import { environmentSchema } from './platform/config/config.ts';

interface Setting {
  readonly description?: string;
  readonly default?: string | number | boolean;
}

/** `.env.example`: every setting with its purpose. Settings that are optional or have a default are commented out. */
export function emitEnvironment(): string {
  const { properties = {}, required = [] } = z.toJSONSchema(environmentSchema, { io: 'input', unrepresentable: 'any' });
  const settings = Object.entries(properties as Record<string, Setting>).map(
    ([name, { description = '', default: value }]) => {
      const line = `${name}=${value === undefined ? '' : String(value)}`;
      return `# ${description}\n${required.includes(name) ? line : `# ${line}`}\n`;
    },
  );
  return settings.join('\n');
}
