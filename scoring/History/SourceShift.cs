namespace HealthScore.Scoring.History;

/// <summary>What became of the data behind a metric between two instants.</summary>
public enum SourceShift
{
    /// <summary>As fresh at both ends, or absent at both.</summary>
    None,

    /// <summary>It counted and does not any more: missing, or too old.</summary>
    WentMissing,

    /// <summary>It did not count before.</summary>
    Appeared,

    /// <summary>It counts at both ends, from older data than before.</summary>
    WentStale,

    /// <summary>It counts at both ends, from fresher data than before.</summary>
    Freshened,
}
