import { z } from 'zod';
import { environmentSchema } from './platform/config/config.ts';

interface Setting {
  readonly description?: string;
  readonly default?: string | number | boolean;
}

/** `.env.example`: every setting with what it is for; those with a default, and those that may be left out, stand as comments. */
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
