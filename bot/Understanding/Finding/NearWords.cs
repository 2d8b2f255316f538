namespace HealthScore.Bot.Understanding.Finding;

/// <summary>The words of names that somebody who typed a word may have meant.</summary>
internal static class NearWords
{
    /// <param name="most">Edits, 1 or 2.</param>
    /// <returns>The nearest first.</returns>
    public static List<Near> Of(NameSegment segment, string typed, int most)
    {
        var near = new List<Near>();
        segment.Index.Typos.Search(typed, most, near);
        if (near.Count == 0 && segment.Index.Words.Find(typed) is var id and >= 0) near.Add(new Near(id, 0));
        near.Sort((a, b) => a.Distance != b.Distance ? a.Distance - b.Distance : a.Word - b.Word);
        return near;
    }
}
