/** 附件: one row for each file that is published with a report. */
import { attachmentPath, attachmentTypes, type Attachment } from '../domain/attachment.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

export const attachmentsTable = reportTable<Attachment>({
  name: 'attachments',
  path: 'attachments',
  title: '附件',
  description: '一行是随报告公开的一个文件。文件中的作者等信息已删去，其余与编制单位的文件相同。',
  parts: ({ attachments }) => attachments,
  columns: [
    fieldColumn<Part<Attachment>>(({ number }) => `attachments[${number}]`),
    {
      name: 'file',
      title: '文件名',
      type: 'text',
      description: '文件的名称，在一份报告内不重复。',
      isRequired: true,
      value: ({ file }) => file,
    },
    {
      name: 'title',
      title: '名称',
      type: 'text',
      description: '附件的名称，页面上显示的就是它。',
      isRequired: true,
      value: ({ title }) => title,
    },
    {
      name: 'mediaType',
      title: '媒体类型',
      type: 'text',
      description: '文件的媒体类型（MIME），由文件的内容确定。',
      isRequired: true,
      value: ({ type }) => attachmentTypes[type],
    },
    {
      name: 'bytes',
      title: '字节数',
      type: 'integer',
      description: '文件的大小。',
      unit: '字节',
      isRequired: true,
      value: ({ bytes }) => bytes,
    },
    {
      name: 'sha256',
      title: '文件的 SHA-256',
      type: 'text',
      description: '文件的 SHA-256，用来核对下载的文件。',
      isRequired: true,
      value: ({ sha256 }) => sha256,
    },
    {
      name: 'path',
      title: '地址',
      type: 'text',
      description: '文件在站点内的地址，不带开头的斜线。',
      isRequired: true,
      value: ({ entry, file }) => attachmentPath(entry.id, file),
    },
  ],
});
