import type { host as english } from '../en/host'
import type { Message } from '../message'

export const host = {
  'host.dialog.cancel': 'Annuler',
  'host.dialog.empty': 'Rien à choisir ici.',
  'host.dialog.everyFile': 'Afficher tous les fichiers',
  'host.dialog.exists': '« {name} » existe déjà. Le remplacer écrase son contenu.',
  'host.dialog.files': 'Fichiers et dossiers',
  'host.dialog.name': 'Nom du fichier',
  'host.dialog.open': 'Ouvrir',
  'host.dialog.open.document': 'Ouvrir un document',
  'host.dialog.open.sales': 'Choisir un fichier de ventes',
  'host.dialog.open.workbook': 'Ouvrir un classeur',
  'host.dialog.open.workspace': 'Ouvrir un espace de travail',
  'host.dialog.replace': 'Remplacer',
  'host.dialog.root': 'Accueil',
  'host.dialog.save': 'Enregistrer',
  'host.dialog.save.document': 'Enregistrer le document',
  'host.dialog.save.sales': 'Enregistrer les ventes',
  'host.dialog.save.workbook': 'Enregistrer le classeur',
  'host.dialog.save.workspace': 'Enregistrer l’espace de travail',
  'host.dialog.trail': 'Dossiers jusqu’ici',

  'host.failure.cancelled': 'Annulé.',
  'host.failure.changedOnDisk': 'Le fichier a été modifié par ailleurs depuis son ouverture. Rien n’a été écrit.',
  'host.failure.damaged':
    'Le fichier est endommagé : il n’a pas pu être relu correctement. Rien n’a été écrasé. ({detail})',
  'host.failure.diskFull':
    'Le disque est plein. Rien n’a été écrasé ; libérez de l’espace et réessayez, ou enregistrez ailleurs.',
  'host.failure.grantUsed': 'Le fichier doit être choisi à nouveau : l’autorisation de l’utiliser a pris fin.',
  'host.failure.invalidRequest':
    'Palier a demandé à son hôte une opération inconnue ; c’est une erreur de notre part. ({detail})',
  'host.failure.locked': 'Le fichier est utilisé par un autre programme. Fermez-le et réessayez.',
  'host.failure.missing': 'Le fichier ou le dossier n’existe plus : il a été déplacé, renommé ou supprimé.',
  'host.failure.noPrinter':
    'Un PDF nécessite Chromium, Chrome ou Edge sur cet ordinateur, et aucun n’a pu être lancé. Enregistrez plutôt au format Word.',
  'host.failure.notPermitted':
    'Cet ordinateur ne l’autorise pas ici. Choisissez un autre dossier ou demandez le droit d’utiliser celui-ci.',
  'host.failure.timedOut':
    'L’opération a pris trop de temps et a été arrêtée. Rien n’a été écrasé ; un fichier plus petit peut convenir.',
  'host.failure.tooLarge': 'Le fichier est plus grand que ce que Palier accepte. ({detail})',
  'host.failure.unexpected': 'Une erreur imprévue s’est produite. Votre travail est toujours là. ({detail})',
  'host.failure.unreadable': 'Le fichier n’a pas pu être lu. ({detail})',

  'host.files.every': 'Tous les fichiers',
  'host.files.pdf': 'Document PDF',
  'host.files.sales': 'Fichiers de ventes',
  'host.files.word': 'Document Word',
  'host.files.workbook': 'Classeur Excel',
  'host.files.workspace': 'Espace de travail Palier',
  'host.hung.close': 'Fermer quand même',
  'host.hung.text':
    'Un travail n’est pas enregistré. Ce qui a été conservé jusqu’à la dernière seconde sera proposé au prochain démarrage de Palier.',
  'host.hung.title': 'Palier ne répond pas',
  'host.hung.wait': 'Attendre',
  'host.menu.about': 'À propos de Palier',
  'host.menu.close': 'Fermer',
  'host.menu.copy': 'Copier',
  'host.menu.cut': 'Couper',
  'host.menu.fullScreen': 'Plein écran',
  'host.menu.help': 'Aide',
  'host.menu.paste': 'Coller',
  'host.menu.quit': 'Quitter',
  'host.menu.resetZoom': 'Taille réelle',
  'host.menu.selectAll': 'Tout sélectionner',
  'host.menu.zoomIn': 'Zoom avant',
  'host.menu.zoomOut': 'Zoom arrière',
} satisfies Record<keyof typeof english, Message>
