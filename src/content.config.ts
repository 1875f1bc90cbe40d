import { defineCollection } from 'astro:content';
import { pageLoader, reportLoader } from './loaders/content-loader.ts';
import { pageFrontMatter } from './schema/page-schema.ts';
import { reportFrontMatter } from './schema/report-schema.ts';

export const collections = {
  reports: defineCollection({ loader: reportLoader(), schema: reportFrontMatter }),
  pages: defineCollection({ loader: pageLoader(), schema: pageFrontMatter }),
};
