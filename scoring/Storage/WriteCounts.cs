namespace HealthScore.Scoring.Storage;

/// <summary>What became of the rows of one write, all of them counted once.</summary>
/// <param name="New">Not stored before.</param>
/// <param name="Unchanged">Stored already, with the same contents.</param>
/// <param name="Replaced">Stored before with other contents.</param>
/// <param name="Repeated">Overtaken by a later row of the same write with the same id and other contents.</param>
public readonly record struct WriteCounts(long New, long Unchanged, long Replaced, long Repeated)
{
    public long Total => New + Unchanged + Replaced + Repeated;

    /// <summary>True when the store holds the same as before.</summary>
    public bool ChangesNothing => New == 0 && Replaced == 0;
}
