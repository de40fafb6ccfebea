import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCertificate } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecreditOrder } from '../api/generated/model';
import { getRecreditsListQueryKey, recreditsList } from '../api/generated/teaching/teaching';
import { usePages } from '../api/use-pages';
import { wordDate, wordMoment } from '../language/moments';
import { StudentName } from '../session/student-name';
import { PartList } from './part-list';
import { RecreditDialog } from './recredit-dialog';
import styles from './teaching.module.css';

/** The dean's orders: only with one may a cell hold «н/б» with the note «перезачет» (R25). */
export function Recredits(): JSX.Element {
  const [asked, { open, close }] = useDisclosure(false);
  const list = usePages<RecreditOrder>(getRecreditsListQueryKey(), recreditsList);
  return (
    <>
      <PartList
        part="recredits"
        icon={IconCertificate}
        list={list}
        onRecord={open}
        row={(order) => <RecreditRow key={order.id} order={order} />}
      />
      <RecreditDialog opened={asked} onClose={close} />
    </>
  );
}

function RecreditRow({ order }: { readonly order: RecreditOrder }): JSX.Element {
  const { t } = useTranslation();
  const { student, discipline, number, date, recordedBy, recordedAt } = order;
  return (
    <li className={styles.row}>
      <div>
        <Text fw={600}>
          <StudentName student={student} />
        </Text>
        <Text size="sm">{discipline.name}</Text>
        <Text size="sm" c="dimmed">
          {t('teaching:recorded', { by: recordedBy.name, moment: wordMoment(recordedAt) })}
        </Text>
      </div>
      <Text size="sm">{t('teaching:order', { number, date: wordDate(date) })}</Text>
    </li>
  );
}
