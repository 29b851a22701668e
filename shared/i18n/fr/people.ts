import type { people as english } from '../en/people'
import type { Message } from '../message'

export const people = {
  'people.tabs.people': 'Bénéficiaires, équipes et territoires',
  'people.tabs.quotas': 'Objectifs chiffrés et qualitatifs',
  'people.tab.people': 'Bénéficiaires',
  'people.tab.teams': 'Équipes',
  'people.tab.territories': 'Territoires',
  'people.tab.quotas': 'Objectifs',
  'people.tab.goals': 'Objectifs qualitatifs',

  'people.hired': 'Embauche',
  'people.hired.text':
    'Premier jour d’ancienneté, d’où part une montée en charge ; vide : le premier jour de la première affectation',
  'people.ownField.add': 'Ajouter un nombre individuel…',
  'people.ownField.hint': 'Lettres, chiffres et tirets bas, en commençant par une lettre.',
  'people.ownField.name': 'Nom, tel que les formules l’emploient',
  'people.ownField.take': 'Ajouter la colonne',
  'people.ownField.text': 'Un nombre propre à chaque personne, que les formules du plan emploient par son nom',

  'people.place.parent': 'Fait partie de',
  'people.place.people': 'Personnes',
  'people.place.people.text': 'Personnes qui y ont une affectation, quelles qu’en soient les dates',
  'people.team.title': 'Équipes',
  'people.team.text':
    'Saisissez un nom dans la dernière ligne pour en ajouter une. Une équipe comprend celles qui en font partie.',
  'people.team.grid': 'Équipes, de haut en bas',
  'people.team.name': 'Équipe',
  'people.team.parent.text': 'L’équipe dont elle fait partie : ce qui y est crédité comprend celle-ci',
  'people.team.remove': 'Supprimer l’équipe',
  'people.team.remove.text': 'Ses membres, et les équipes qui en font partie, passent à l’équipe supérieure',
  'people.team.removed': 'Supprimer l’équipe {name}',
  'people.territory.title': 'Territoires',
  'people.territory.text':
    'Saisissez le code employé par les ventes dans la dernière ligne pour en ajouter un. Un territoire comprend ceux qui en font partie.',
  'people.territory.grid': 'Territoires, de haut en bas',
  'people.territory.name': 'Territoire',
  'people.territory.code': 'Code dans les ventes',
  'people.territory.code.text': 'Le nom que lui donne la colonne « territory » des ventes',
  'people.territory.parent.text': 'Le territoire dont il fait partie : ce qui y est crédité comprend celui-ci',
  'people.territory.remove': 'Supprimer le territoire',
  'people.territory.remove.text':
    'Ses titulaires, et les territoires qui en font partie, passent au territoire supérieur',
  'people.territory.removed': 'Supprimer le territoire {name}',

  'people.goal.title': 'Objectifs qualitatifs',
  'people.goal.text':
    'Ce qu’aucune vente ne mesure. Saisissez un nom dans la dernière ligne pour en ajouter un ; des composantes pondèrent ses notes.',
  'people.goal.grid': 'Objectifs qualitatifs',
  'people.goal.name': 'Objectif',
  'people.goal.scores': 'Notes',
  'people.goal.remove': 'Supprimer l’objectif',
  'people.goal.remove.text': 'Ses notes sont supprimées avec lui',
  'people.score.grid': 'Notes de {goal}',
} satisfies Record<keyof typeof english, Message>
