import type { imports as english } from '../en/imports'
import type { Message } from '../message'

export const imports = {
  'imports.refused.compressed':
    'C’est une archive compressée. Décompressez-la et choisissez le fichier des ventes qu’elle contient.',
  'imports.refused.damagedWorkbook':
    'Ce classeur est endommagé. Ouvrez-le dans le tableur d’où il vient et enregistrez-le de nouveau en XLSX.',
  'imports.refused.documentType':
    'Ce classeur contient des instructions qu’aucun tableur n’écrit ; il n’a pas été lu. Enregistrez-le de nouveau en XLSX depuis un tableur.',
  'imports.refused.empty': 'Ce fichier ne contient rien : aucune ligne n’a de valeur.',
  'imports.refused.noSheet': 'Ce classeur n’a pas cette feuille. Choisissez l’une de ses feuilles.',
  'imports.refused.notText': 'Ce fichier n’est ni un texte ni un classeur XLSX. Exportez les ventes en CSV ou en XLSX.',
  'imports.refused.notWorkbook': 'Ce n’est pas un classeur XLSX. Dans un tableur, enregistrez-le en XLSX ou en CSV.',
  'imports.refused.oldExcel':
    'C’est un classeur à l’ancien format XLS, ou protégé par un mot de passe. Ouvrez-le dans un tableur et enregistrez-le en XLSX sans mot de passe.',
  'imports.refused.openQuote':
    'Un guillemet est ouvert dans ce fichier et jamais fermé : impossible de savoir où finissent ses lignes. Exportez de nouveau le fichier ; les guillemets à l’intérieur d’une valeur doivent être doublés.',
  'imports.refused.pdf': 'C’est un PDF. Exportez les ventes en CSV ou en XLSX depuis leur application d’origine.',
  'imports.refused.picture':
    'C’est une image. Exportez les ventes en CSV ou en XLSX depuis leur application d’origine.',
  'imports.refused.tooLarge': 'Ce fichier dépasse 200 Mo. Exportez moins de colonnes ou une période plus courte.',
  'imports.refused.tooManyColumns':
    'Ce fichier a des valeurs au-delà de sa 1 000ᵉ colonne. Retirez les colonnes qui ne portent pas de ventes.',
  'imports.refused.tooManyRows': 'Ce fichier compte plus de 1 048 576 lignes. Exportez une période plus courte.',
  'imports.refused.webPage':
    'C’est une page web, quoi que dise son nom : certains systèmes nomment leurs exports .xls. Ouvrez-la dans un tableur et enregistrez-la en XLSX.',
  'imports.refused.zipBomb':
    'Décompressé, ce classeur dépasserait de loin la taille d’un classeur ordinaire ; il n’a pas été lu.',
} satisfies Record<keyof typeof english, Message>
