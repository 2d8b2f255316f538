namespace HealthScore.Benchmarks.Names;

/// <summary>What became of a name that somebody typed.</summary>
internal enum Outcome
{
    /// <summary>Only the account that was meant, or one of the very same name.</summary>
    Found,

    /// <summary>Asked which is meant; the one meant comes first.</summary>
    AskedFirst,

    /// <summary>Asked which is meant; it is further down.</summary>
    Asked,

    /// <summary>Told that no name fits; the one meant is the nearest.</summary>
    NearestFirst,

    /// <summary>Told that no name fits; it is further down, or not there.</summary>
    NotFound,

    /// <summary>What was typed is to the letter what another account is called, or how its name begins.</summary>
    SpellsAnother,

    /// <summary>Another account was acted on.</summary>
    Wrong,

    /// <summary>Asked which is meant, without the one meant.</summary>
    AskedOthers,
}
