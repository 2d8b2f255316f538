using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Understanding;

/// <summary>What the document claims is what is measured. With HEALTHSCORE_APPROVE=1 it is written anew.</summary>
public sealed class AccuracyDocumentTests
{
    [Fact]
    public void AccuracyDocument_OfAllSets_IsAsMeasured()
    {
        var made = AccuracyDocument.Write(
            PhrasingBook.Languages.ToDictionary(language => language, language => PhrasingBook.Score(language, "dev")),
            PhrasingBook.Languages.ToDictionary(language => language, language => PhrasingBook.Score(language, "test")));
        var path = Path.Combine(Needs.Repository, "docs", "understanding-accuracy.md");
        if (Environment.GetEnvironmentVariable("HEALTHSCORE_APPROVE") == "1") File.WriteAllText(path, made);
        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == made, $"{path} tells other figures; write it anew with HEALTHSCORE_APPROVE=1.");
    }
}
