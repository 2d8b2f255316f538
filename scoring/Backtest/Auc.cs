namespace HealthScore.Scoring.Backtest;

/// <summary>
/// AUC by ranks (Mann and Whitney 1947), with the variance of DeLong (1988) in the form for cases that come in clusters
/// (Obuchowski 1997): several instants of one account are not independent.
/// </summary>
internal static class Auc
{
    /// <summary>Null when there are no lost or no kept cases.</summary>
    public static AucEstimate? Of(IReadOnlyCollection<RankedCase> cases)
    {
        long churned = cases.Count(one => one.Churned);
        var kept = cases.Count - churned;
        if (churned == 0 || kept == 0) return null;
        var clusters = new Dictionary<int, Cluster>();
        var sum = 0.0;
        foreach (var (one, place) in Placements([.. cases], churned, kept))
        {
            var cluster = clusters.GetValueOrDefault(one.Account);
            if (one.Churned) sum += place;
            clusters[one.Account] = one.Churned
                ? cluster with { Churned = cluster.Churned + 1, ChurnedPlaces = cluster.ChurnedPlaces + place }
                : cluster with { Kept = cluster.Kept + 1, KeptPlaces = cluster.KeptPlaces + place };
        }

        var auc = sum / churned;
        return AucEstimate.From(auc, Deviation(clusters.Values, auc, churned, kept), churned, kept);
    }

    /// <summary>For a lost case, the share of kept ones above it; for a kept one, of lost ones below it; ties count half.</summary>
    private static IEnumerable<(RankedCase Case, double Place)> Placements(RankedCase[] sorted, long churned, long kept)
    {
        Array.Sort(sorted, static (a, b) => a.Score.CompareTo(b.Score));
        long churnedBelow = 0, keptBelow = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            long churnedHere = 0;
            for (to = from; to < sorted.Length && sorted[to].Score == sorted[from].Score; to++)
            {
                if (sorted[to].Churned) churnedHere++;
            }

            var keptHere = to - from - churnedHere;
            var ofChurned = (kept - keptBelow - (keptHere / 2.0)) / kept;
            var ofKept = (churnedBelow + (churnedHere / 2.0)) / churned;
            for (var i = from; i < to; i++) yield return (sorted[i], sorted[i].Churned ? ofChurned : ofKept);
            churnedBelow += churnedHere;
            keptBelow += keptHere;
        }
    }

    private static double? Deviation(IReadOnlyCollection<Cluster> clusters, double auc, double churned, double kept)
    {
        double withChurned = clusters.Count(cluster => cluster.Churned > 0);
        double withKept = clusters.Count(cluster => cluster.Kept > 0);
        if (withChurned < 2 || withKept < 2) return null;
        double ofChurned = 0, ofKept = 0, both = 0;
        foreach (var cluster in clusters)
        {
            var a = cluster.ChurnedPlaces - (cluster.Churned * auc);
            var b = cluster.KeptPlaces - (cluster.Kept * auc);
            ofChurned += a * a;
            ofKept += b * b;
            both += a * b;
        }

        var variance = (withChurned / (withChurned - 1) * ofChurned / (churned * churned))
            + (withKept / (withKept - 1) * ofKept / (kept * kept))
            + (2.0 * clusters.Count / (clusters.Count - 1) * both / (churned * kept));
        return Math.Sqrt(Math.Max(0, variance));
    }

    private readonly record struct Cluster(int Churned, double ChurnedPlaces, int Kept, double KeptPlaces);
}
