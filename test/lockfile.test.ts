/** What `npm ci` installs is what was looked at: nothing comes in without a hash of its content, and nothing runs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly engines: { readonly node: string };
}

/** Builds for other systems that the registry does not carry, so that it tells no hash of them; none at present. */
const withoutIntegrity: readonly string[] = [];

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('the lockfile', () => {
  it('pins every package by a hash of its content', () => {
    expect(installed.length).toBeGreaterThan(300);
    const bare = installed.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(bare.map(([path]) => path)).toEqual(withoutIntegrity);
  });

  it('lets no package run a script of its own, which could fetch what is pinned nowhere', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = scripted.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect(Object.fromEntries(names.map((name) => [name, false]))).toEqual(manifest.allowScripts);
  });

  it('has exact versions only in the manifest', () => {
    const { dependencies, optionalDependencies, devDependencies } = manifest;
    const ranges = Object.values({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(ranges.filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('brings Node.js itself, one build for each system, all of one version that the manifest asks for', () => {
    const builds = installed.filter(([, { bin }]) => bin?.['node'] !== undefined);
    const systems = builds.map(([, { os, cpu }]) => `${String(os)} ${String(cpu)}`);
    expect(systems.sort()).toEqual(['linux arm64', 'linux x64', 'win32 x64']);
    expect(builds.every(([, { optional }]) => optional === true)).toBe(true);
    const versions = new Set(builds.map(([, { version }]) => version));
    expect(versions).toEqual(new Set(Object.values(manifest.optionalDependencies)));
    const [, major = ''] = /^>=(\d+)$/.exec(manifest.engines.node) ?? [];
    expect([...versions][0]).toMatch(new RegExp(`^${major}\\.`));
  });
});
