import type { LaunchOptions } from 'playwright';

export function launchOptions(executablePath: string): LaunchOptions & { executablePath: string; args: string[] };
export function findBrowser(options?: { system?: string[]; own?: string; env?: Record<string, string | undefined> }): Promise<string>;
