namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>The cases of one scorecard as numbers: metric scores, what is known of them, outcomes.</summary>
internal sealed class TrainingCases
{
    private readonly PastCase[] _cases;

    /// <param name="cases">Of one scorecard, with metrics and a raw score.</param>
    public TrainingCases(IEnumerable<PastCase> cases, int metrics)
    {
        _cases = [.. cases];
        Metrics = metrics;
    }

    public int Count => _cases.Length;

    public int Metrics { get; }

    public PastCase this[int row] => _cases[row];

    /// <summary>Mean score of each metric where it is known; 0 where it never is.</summary>
    public double[] Means(IReadOnlyList<int> rows)
    {
        var sums = new double[Metrics];
        var known = new double[Metrics];
        foreach (var row in rows)
        {
            var points = _cases[row].Metrics;
            for (var j = 0; j < Metrics; j++)
            {
                sums[j] += points[j].Known * points[j].Score;
                known[j] += points[j].Known;
            }
        }

        return [.. sums.Select((sum, j) => known[j] > 0 ? sum / known[j] : 0)];
    }

    /// <summary>
    /// One feature per metric: how far its score is from the mean, in hundredths, as far as it is known. What is missing is
    /// thus 0 and says nothing, as in the score, where its weight drops out.
    /// </summary>
    /// <returns>Row after row.</returns>
    public double[] Features(IReadOnlyList<int> rows, double[] means)
    {
        var features = new double[rows.Count * Metrics];
        var at = 0;
        foreach (var row in rows)
        {
            var points = _cases[row].Metrics;
            for (var j = 0; j < Metrics; j++) features[at++] = points[j].Known * (points[j].Score - means[j]) / 100;
        }

        return features;
    }

    public bool[] Outcomes(IReadOnlyList<int> rows) => [.. rows.Select(row => _cases[row].Churned)];

    /// <summary>
    /// The raw score of a case under other weights: the product's own formula. Where none of the weighted metrics is known,
    /// what the means would give, so that the case stands in the middle.
    /// </summary>
    public double Raw(int row, double[] weights, double[] means)
    {
        double effective = 0, weighted = 0;
        var points = _cases[row].Metrics;
        for (var j = 0; j < Metrics; j++)
        {
            effective += weights[j] * points[j].Known;
            weighted += weights[j] * points[j].Known * points[j].Score;
        }

        if (effective > 0) return weighted / effective;
        var total = weights.Sum();
        return total > 0 ? weights.Zip(means, (weight, mean) => weight * mean).Sum() / total : 0;
    }
}
