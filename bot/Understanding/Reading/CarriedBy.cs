namespace HealthScore.Bot.Understanding.Reading;

/// <summary>How a sentence speaks of accounts of the turn before.</summary>
internal enum CarriedBy
{
    Nothing,

    /// <summary>It names none: "why?".</summary>
    Silence,

    /// <summary>"Its tickets", "snooze it".</summary>
    Pronoun,

    /// <summary>"The second one", "both", or another account to compare it with.</summary>
    Place,
}
